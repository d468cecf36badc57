import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of a lambda or method reference, as {@code java.lang.invoke.LambdaMetafactory} would
 * make it at run time.
 */
final class Lambda {

  private static final String INSTANCE = "INSTANCE";

  private final String name;
  private final String host;
  private final String method;
  private final Type face;
  private final Type[] captured;
  private final Type erased;
  private final Handle called;
  private final Type typed;

  /**
   * A lambda.
   *
   * @param name of its class
   * @param host of the nest that it belongs to
   * @param method of the interface that it is the body of
   * @param type takes what is captured, returns the interface
   * @param arguments of the bootstrap method: the method's type after erasure, what it calls, and
   *     its type
   */
  Lambda(String name, String host, String method, String type, Object... arguments) {
    this.name = name;
    this.host = host;
    this.method = method;
    this.face = Type.getReturnType(type);
    this.captured = Type.getArgumentTypes(type);
    this.erased = (Type) arguments[0];
    this.called = (Handle) arguments[1];
    this.typed = (Type) arguments[2];
  }

  String name() {
    return name;
  }

  /** Writes how to get one; what is captured lies on the stack. */
  void make(MethodVisitor code) {
    if (captured.length == 0) {
      code.visitFieldInsn(Opcodes.GETSTATIC, name, INSTANCE, face.getDescriptor());
    } else {
      String type = Type.getMethodDescriptor(face, captured);
      code.visitMethodInsn(Opcodes.INVOKESTATIC, name, "of", type, false);
    }
  }

  byte[] bytes(int version) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    writer.visit(
        version, access, name, null, "java/lang/Object", new String[] {face.getInternalName()});
    writer.visitNestHost(host);
    for (int i = 0; i < captured.length; i++) {
      int fieldAccess = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
      writer.visitField(fieldAccess, "f" + i, captured[i].getDescriptor(), null, null).visitEnd();
    }
    constructor(writer);
    if (captured.length == 0) {
      instance(writer);
    } else {
      factory(writer);
    }
    body(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private String constructorType() {
    return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
  }

  private void constructor(ClassWriter writer) {
    MethodVisitor code = method(writer, Opcodes.ACC_PRIVATE, "<init>", constructorType());
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int local = 1;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, "f" + i, captured[i].getDescriptor());
      local += captured[i].getSize();
    }
    end(code, Opcodes.RETURN);
  }

  private void instance(ClassWriter writer) {
    int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    writer.visitField(access, INSTANCE, face.getDescriptor(), null, null).visitEnd();
    MethodVisitor code = method(writer, Opcodes.ACC_STATIC, "<clinit>", "()V");
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "()V", false);
    code.visitFieldInsn(Opcodes.PUTSTATIC, name, INSTANCE, face.getDescriptor());
    end(code, Opcodes.RETURN);
  }

  private void factory(ClassWriter writer) {
    MethodVisitor code =
        method(writer, Opcodes.ACC_STATIC, "of", Type.getMethodDescriptor(face, captured));
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    int local = 0;
    for (Type type : captured) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
      local += type.getSize();
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructorType(), false);
    end(code, Opcodes.ARETURN);
  }

  private void body(ClassWriter writer) {
    MethodVisitor code = method(writer, Opcodes.ACC_PUBLIC, method, erased.getDescriptor());
    boolean creates = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (creates) {
      code.visitTypeInsn(Opcodes.NEW, called.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    Type[] wanted = parameters();
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, "f" + i, captured[i].getDescriptor());
    }
    int local = 1;
    for (int i = 0; i < erased.getArgumentTypes().length; i++) {
      Type raw = erased.getArgumentTypes()[i];
      code.visitVarInsn(raw.getOpcode(Opcodes.ILOAD), local);
      Conversion.cast(raw, typed.getArgumentTypes()[i], code);
      Conversion.write(typed.getArgumentTypes()[i], wanted[captured.length + i], code);
      local += raw.getSize();
    }
    code.visitMethodInsn(
        opcode(), called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
    Type result =
        creates ? Type.getObjectType(called.getOwner()) : Type.getReturnType(called.getDesc());
    Type returned = erased.getReturnType();
    Conversion.write(result, returned.getSort() == Type.VOID ? returned : typed.getReturnType(), code);
    end(code, returned.getOpcode(Opcodes.IRETURN));
  }

  /** What the called method takes, its receiver first. */
  private Type[] parameters() {
    Type[] declared = Type.getArgumentTypes(called.getDesc());
    int tag = called.getTag();
    if (tag == Opcodes.H_INVOKESTATIC || tag == Opcodes.H_NEWINVOKESPECIAL) {
      return declared;
    }
    Type[] all = new Type[declared.length + 1];
    all[0] = Type.getObjectType(called.getOwner());
    System.arraycopy(declared, 0, all, 1, declared.length);
    return all;
  }

  /** In a nest, what is private is called as what is not (JVMS 5.4.4). */
  private int opcode() {
    return switch (called.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> called.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }

  private static MethodVisitor method(ClassWriter writer, int access, String name, String type) {
    MethodVisitor code = writer.visitMethod(access, name, type, null, null);
    code.visitCode();
    return code;
  }

  private static void end(MethodVisitor code, int opcode) {
    code.visitInsn(opcode);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
