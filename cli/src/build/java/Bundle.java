import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts the program and its libraries into one executable jar that is also a module, so that a
 * runtime can be linked with it, and whose classes can all be archived: {@code java Bundle JAR
 * VERSION TIME PROGRAM LIBRARIES}.
 *
 * <p>Of classes with versions for several releases of Java, those for Java 17 are taken. Classes in
 * the bytecode of Java 5, as picocli's are, get that of Java 8: class-data sharing takes no others.
 * The same input makes the same bytes.
 */
public final class Bundle {

  private static final Runtime.Version RELEASE = Runtime.Version.parse("17");
  private static final String MAIN = "frontwright/cli/Main";

  private static final String CLASS = ".class";

  /** What the libraries need of Java; what else they can use, such as Jython, is not here. */
  private static final List<String> REQUIRED = List.of("java.desktop", "java.logging", "java.sql", "java.xml");

  /**
   * Which methods of beans templates may call. FreeMarker looks all of them up at each start, through
   * the loader of its own class, which is null on the boot class path; our templates see no beans.
   */
  private static final String BEANS = "freemarker/ext/beans/DefaultMemberAccessPolicy-rules";

  private final SortedMap<String, byte[]> entries = new TreeMap<>();
  private final URLClassLoader classes;

  private Bundle(List<Path> jars) {
    URL[] urls = jars.stream().map(Bundle::url).toArray(URL[]::new);
    this.classes = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  public static void main(String[] args) throws IOException {
    List<Path> jars = new ArrayList<>(List.of(Path.of(args[3])));
    try (Stream<Path> libraries = Files.list(Path.of(args[4]))) {
      libraries.sorted().forEach(jars::add);
    }
    Bundle bundle = new Bundle(jars);
    for (Path jar : jars) {
      bundle.add(jar);
    }
    bundle.empty(BEANS);
    bundle.makeCallsPlain();
    bundle.entries.put("module-info.class", bundle.module(args[1]));
    bundle.write(Path.of(args[0]), manifest(args[1]), Instant.parse(args[2]));
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, RELEASE)) {
      for (JarEntry entry : jar.versionedStream().filter(e -> !e.isDirectory()).toList()) {
        byte[] content = jar.getInputStream(entry).readAllBytes();
        add(entry.getName(), content, path.getFileName().toString());
      }
    }
  }

  private void add(String name, byte[] content, String jar) {
    if (name.matches("(?i)META-INF/(LICENSE|NOTICE)[^/]*")) {
      entries.put("META-INF/licenses/" + jar + name.substring("META-INF".length()), content);
    } else if (name.startsWith("META-INF/services/")) {
      entries.merge(name, content, Bundle::lines);
    } else if (name.endsWith(CLASS) && !name.endsWith("module-info.class")) {
      put(name, raised(content), jar);
    } else if (!name.matches("(META-INF|OSGI-INF)/.*|.*module-info.class")) {
      put(name, content, jar);
    }
  }

  private void put(String name, byte[] content, String jar) {
    if (entries.put(name, content) != null) {
      throw new IllegalStateException(jar + " has " + name + ", and so has another jar");
    }
  }

  private void empty(String name) {
    if (entries.replace(name, new byte[0]) == null) {
      throw new IllegalStateException("there is no " + name + " any more");
    }
  }

  private void makeCallsPlain() {
    PlainCalls calls = new PlainCalls();
    entries.forEach(
        (name, content) -> {
          if (name.endsWith(CLASS)) {
            calls.add(content);
          }
        });
    calls.classes().forEach((name, content) -> entries.put(name + CLASS, content));
  }

  private static byte[] lines(byte[] some, byte[] more) {
    String text =
        new String(some, StandardCharsets.UTF_8) + "\n" + new String(more, StandardCharsets.UTF_8);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The class in a version that can be archived: with frames, which the verifier then wants. */
  private byte[] raised(byte[] content) {
    ClassReader reader = new ClassReader(content);
    if (reader.readUnsignedShort(6) >= Opcodes.V1_6) {
      return content;
    }
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String signature, String above, String[] faces) {
            super.visit(Opcodes.V1_8, access, name, signature, above, faces);
          }
        },
        0);
    return writer.toByteArray();
  }

  /** Describes the module: all packages, and what Java it needs. */
  private byte[] module(String version) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor module = writer.visitModule("frontwright", 0, version);
    module.visitMainClass(MAIN);
    packages().forEach(module::visitPackage);
    module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
    REQUIRED.forEach(name -> module.visitRequire(name, 0, null));
    module.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Those with resources only, too, as the linker counts them. */
  private TreeSet<String> packages() {
    TreeSet<String> packages = new TreeSet<>();
    for (String name : entries.keySet()) {
      if (name.matches("\\w+(/\\w+)*/[^/]+")) {
        packages.add(name.substring(0, name.lastIndexOf('/')));
      }
    }
    return packages;
  }

  private static byte[] manifest(String version) {
    String text =
        "Manifest-Version: 1.0\r\n"
            + "Main-Class: " + MAIN.replace('/', '.') + "\r\n"
            + "Implementation-Title: Frontwright\r\n"
            + "Implementation-Version: " + version + "\r\n\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(Path path, byte[] manifest, Instant time) throws IOException {
    Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
    LocalDateTime written = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    try (OutputStream out = Files.newOutputStream(unfinished);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      write(zip, JarFile.MANIFEST_NAME, manifest, written);
      for (var entry : entries.entrySet()) {
        write(zip, entry.getKey(), entry.getValue(), written);
      }
    }
    Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(ZipOutputStream zip, String name, byte[] content, LocalDateTime time)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
