import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** How strings are put together, as bytecode. */
final class Strings {

  private static final String BUILDER = "java/lang/StringBuilder";

  private Strings() {}

  static void begin(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
  }

  static void append(String text, MethodVisitor code) {
    code.visitLdcInsn(text);
    append(Type.getType(String.class), code);
  }

  /** Appends the value on the stack. */
  static void append(Type type, MethodVisitor code) {
    String taken =
        switch (type.getSort()) {
          case Type.BYTE, Type.SHORT -> "I";
          case Type.OBJECT, Type.ARRAY ->
              type.getClassName().equals("java.lang.String")
                  ? "Ljava/lang/String;"
                  : "Ljava/lang/Object;";
          default -> type.getDescriptor();
        };
    String signature = "(" + taken + ")L" + BUILDER + ";";
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", signature, false);
  }

  static void end(MethodVisitor code) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(Opcodes.ARETURN);
  }

  /**
   * What {@code StringConcatFactory.makeConcatWithConstants} would do.
   *
   * @param type takes the values
   * @param arguments of the bootstrap method: a recipe, in which \1 stands for the next value and
   *     \2 for the next constant, and the constants
   */
  static void write(String type, Object[] arguments, MethodVisitor code) {
    begin(code);
    Type[] values = Type.getArgumentTypes(type);
    int value = 0;
    int local = 0;
    int constant = 1;
    for (String part : ((String) arguments[0]).split("(?=[\1\2])|(?<=[\1\2])")) {
      if (part.equals("\1")) {
        code.visitVarInsn(values[value].getOpcode(Opcodes.ILOAD), local);
        append(values[value], code);
        local += values[value++].getSize();
      } else {
        append(part.equals("\2") ? String.valueOf(arguments[constant++]) : part, code);
      }
    }
    end(code);
  }
}
