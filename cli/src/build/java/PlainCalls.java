import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts plain code in the place of {@code invokedynamic}, which is linked anew at each start, however
 * its class was loaded: a class for each lambda, and methods for what records and put-together
 * strings leave to the run time. What other bootstrap methods make stays as it is.
 */
final class PlainCalls {

  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";
  private static final String STRINGS = "java/lang/invoke/StringConcatFactory";

  private final SortedMap<String, byte[]> classes = new TreeMap<>();
  private final Map<String, List<String>> members = new LinkedHashMap<>();

  /** Takes a class, as it was compiled; before Java 11 a lambda's class could not call it. */
  void add(byte[] content) {
    ClassReader reader = new ClassReader(content);
    if (reader.readUnsignedShort(6) < Opcodes.V11) {
      classes.put(reader.getClassName(), content);
      return;
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    reader.accept(new Plain(writer), 0);
    classes.put(reader.getClassName(), writer.toByteArray());
  }

  /** All classes by their internal names: those that were added, and those of lambdas. */
  SortedMap<String, byte[]> classes() {
    members.forEach((host, names) -> classes.computeIfPresent(host, (h, c) -> hosting(c, names)));
    members.clear();
    return classes;
  }

  /** Lambdas' classes may call what is private only if the host of the nest names them. */
  private static byte[] hosting(byte[] content, List<String> names) {
    ClassReader reader = new ClassReader(content);
    ClassWriter writer = new ClassWriter(reader, 0);
    names.forEach(writer::visitNestMember);
    reader.accept(writer, 0);
    return writer.toByteArray();
  }

  /** One class: its calls are replaced, and what they need is added to it. */
  private final class Plain extends ClassVisitor {

    private final List<Runnable> additions = new ArrayList<>();
    private String name = "";
    private String host = "";
    private int version;
    private boolean isInterface;
    private int number;

    Plain(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String above, String[] faces) {
      this.version = version;
      this.name = name;
      this.host = name;
      this.isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      super.visit(version, access, name, signature, above, faces);
    }

    @Override
    public void visitNestHost(String host) {
      this.host = host;
      super.visitNestHost(host);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          if (!replace(mv, called, type, bootstrap, arguments)) {
            super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
          }
        }
      };
    }

    @Override
    public void visitEnd() {
      additions.forEach(Runnable::run);
      super.visitEnd();
    }

    private boolean replace(
        MethodVisitor code, String called, String type, Handle bootstrap, Object... arguments) {
      if (bootstrap.getOwner().equals(LAMBDAS) && bootstrap.getName().equals("metafactory")) {
        Lambda lambda = new Lambda(name + "$$" + number++, host, called, type, arguments);
        classes.put(lambda.name(), lambda.bytes(version));
        members.computeIfAbsent(host, h -> new ArrayList<>()).add(lambda.name());
        lambda.make(code);
      } else if (bootstrap.getOwner().equals(RECORDS)) {
        call(code, type, writer -> new RecordMethod(name, arguments).write(called, writer));
      } else if (bootstrap.getName().equals("makeConcatWithConstants")
          && bootstrap.getOwner().equals(STRINGS)) {
        call(code, type, writer -> Strings.write(type, arguments, writer));
      } else {
        return false;
      }
      return true;
    }

    /** Calls a method of the class that is added to it. */
    private void call(MethodVisitor code, String type, Consumer<MethodVisitor> body) {
      String method = "plain$" + number++;
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      additions.add(
          () -> {
            MethodVisitor added = cv.visitMethod(access, method, type, null, null);
            added.visitCode();
            body.accept(added);
            added.visitMaxs(0, 0);
            added.visitEnd();
          });
      code.visitMethodInsn(Opcodes.INVOKESTATIC, name, method, type, isInterface);
    }
  }
}
