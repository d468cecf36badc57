import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What {@code java.lang.runtime.ObjectMethods} would do for a record, as bytecode. */
final class RecordMethod {

  private static final String OBJECT = "Ljava/lang/Object;";

  private final String owner;
  private final String[] names;
  private final Object[] arguments;

  /**
   * Of a record.
   *
   * @param owner its class
   * @param arguments of the bootstrap method: the class, the components' names, and their fields
   */
  RecordMethod(String owner, Object... arguments) {
    this.owner = owner;
    this.names = ((String) arguments[1]).isEmpty() ? new String[0] : ((String) arguments[1]).split(";");
    this.arguments = arguments;
  }

  /** Writes the body of a static method that takes the record, and for equals the other object. */
  void write(String method, MethodVisitor code) {
    switch (method) {
      case "hashCode" -> hash(code);
      case "equals" -> equal(code);
      default -> text(code);
    }
  }

  private Type get(int component, int local, MethodVisitor code) {
    Handle field = (Handle) arguments[component + 2];
    code.visitVarInsn(Opcodes.ALOAD, local);
    if (local == 1) {
      code.visitTypeInsn(Opcodes.CHECKCAST, owner);
    }
    code.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
    return Type.getType(field.getDesc());
  }

  /** The class that hashes and compares values of a type. */
  private static String helper(Type type) {
    return Conversion.isReference(type) ? "java/util/Objects" : Conversion.wrapper(type);
  }

  private void hash(MethodVisitor code) {
    code.visitInsn(Opcodes.ICONST_0);
    for (int i = 0; i < names.length; i++) {
      code.visitIntInsn(Opcodes.BIPUSH, 31);
      code.visitInsn(Opcodes.IMUL);
      Type type = get(i, 0, code);
      String taken = Conversion.isReference(type) ? OBJECT : type.getDescriptor();
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC, helper(type), "hashCode", "(" + taken + ")I", false);
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
  }

  private void equal(MethodVisitor code) {
    Label different = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
    code.visitJumpInsn(Opcodes.IFEQ, different);
    for (int i = 0; i < names.length; i++) {
      Type type = get(i, 0, code);
      get(i, 1, code);
      boolean isReference = Conversion.isReference(type);
      String name = isReference ? "equals" : "compare";
      String taken =
          isReference ? "(" + OBJECT + OBJECT + ")Z" : "(" + type + type + ")I";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, helper(type), name, taken, false);
      code.visitJumpInsn(isReference ? Opcodes.IFEQ : Opcodes.IFNE, different);
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(different);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  private void text(MethodVisitor code) {
    Strings.begin(code);
    String simple = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
    Strings.append(simple + "[", code);
    for (int i = 0; i < names.length; i++) {
      Strings.append((i == 0 ? "" : ", ") + names[i] + "=", code);
      Strings.append(get(i, 0, code), code);
    }
    Strings.append("]", code);
    Strings.end(code);
  }
}
