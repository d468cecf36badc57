import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** How a value of one type becomes one of another (JLS 5.3), as bytecode. */
final class Conversion {

  private static final String[] WIDENED = {"I", "J", "F", "D"};

  /** By rows from int, long and float; columns as in {@link #WIDENED}. */
  private static final int[][] WIDENING = {
    {Opcodes.NOP, Opcodes.I2L, Opcodes.I2F, Opcodes.I2D},
    {-1, Opcodes.NOP, Opcodes.L2F, Opcodes.L2D},
    {-1, -1, Opcodes.NOP, Opcodes.F2D},
    {-1, -1, -1, Opcodes.NOP}
  };

  private Conversion() {}

  /** A reference that is known to be of a narrower type. */
  static void cast(Type from, Type to, MethodVisitor code) {
    if (isReference(from) && !from.equals(to) && !to.getInternalName().equals("java/lang/Object")) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  /** Boxes, unboxes, widens or drops a value as a call or a return would. */
  static void write(Type from, Type to, MethodVisitor code) {
    if (to.getSort() == Type.VOID) {
      if (from.getSort() != Type.VOID) {
        code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
      }
    } else if (isReference(to) && !isReference(from)) {
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          wrapper(from),
          "valueOf",
          Type.getMethodDescriptor(Type.getObjectType(wrapper(from)), from),
          false);
    } else if (isReference(from) && !isReference(to)) {
      unbox(from, to, code);
    } else if (!isReference(from)) {
      widen(from, to, code);
    }
  }

  private static void unbox(Type from, Type to, MethodVisitor code) {
    Type value = unwrapped(from.getInternalName(), to);
    cast(from, Type.getObjectType(wrapper(value)), code);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        wrapper(value),
        value.getClassName() + "Value",
        Type.getMethodDescriptor(value),
        false);
    widen(value, to, code);
  }

  private static void widen(Type from, Type to, MethodVisitor code) {
    int operation = WIDENING[column(from)][column(to)];
    if (operation != Opcodes.NOP) {
      code.visitInsn(operation);
    }
  }

  private static int column(Type type) {
    for (int i = 1; i < WIDENED.length; i++) {
      if (WIDENED[i].equals(type.getDescriptor())) {
        return i;
      }
    }
    return 0;
  }

  /** The primitive type that a wrapper holds; that of the goal where it is no wrapper. */
  private static Type unwrapped(String wrapper, Type otherwise) {
    for (Type type :
        new Type[] {
          Type.BOOLEAN_TYPE, Type.CHAR_TYPE, Type.BYTE_TYPE, Type.SHORT_TYPE, Type.INT_TYPE,
          Type.LONG_TYPE, Type.FLOAT_TYPE, Type.DOUBLE_TYPE
        }) {
      if (wrapper(type).equals(wrapper)) {
        return type;
      }
    }
    return otherwise;
  }

  /** The class whose objects hold values of a primitive type. */
  static String wrapper(Type type) {
    return switch (type.getSort()) {
      case Type.INT -> "java/lang/Integer";
      case Type.CHAR -> "java/lang/Character";
      default -> {
        String name = type.getClassName();
        yield "java/lang/" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
      }
    };
  }

  static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }
}
