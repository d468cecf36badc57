package frontwright.cli.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps a second run out of a directory: a locked file, there only while a run lasts. */
final class BusyFile {

  static final String NAME = Tree.PRIVATE + "busy";

  /**
   * The files held by this JVM. Closing any channel of a file gives up the locks that the whole
   * process has on it (fcntl(2)), so that a second thread must not even open it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** A run that ends just now deserves more than one attempt. */
  private static final int ATTEMPTS = 10;

  private final Path directory;
  private final Path path;
  private final List<FileChannel> channels = new ArrayList<>();

  private BusyFile(Path directory) throws IOException {
    this.directory = directory;
    this.path = directory.toRealPath().resolve(NAME);
  }

  /**
   * Does the work while no other run can.
   *
   * @throws OutputException when another run is at it
   */
  static <T> T holding(Path directory, Supplier<T> work) {
    try {
      return new BusyFile(directory).holding(work);
    } catch (IOException e) {
      throw OutputException.cannot("write to", directory, e);
    }
  }

  private <T> T holding(Supplier<T> work) throws IOException {
    if (!HELD.add(path)) {
      throw busy();
    }
    try {
      take();
      try {
        return work.get();
      } finally {
        // The name goes before the lock does: whoever has the lock owns the name.
        Files.deleteIfExists(path);
      }
    } finally {
      closeAll();
      HELD.remove(path);
    }
  }

  private void take() throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      if (isTaken()) {
        return;
      }
      closeAll();
    }
    throw busy();
  }

  private boolean isTaken() throws IOException {
    try {
      Files.createFile(path);
    } catch (FileAlreadyExistsException e) {
      // Of a run that lasts, or that was killed: the lock tells.
    }
    try {
      refuseFileOfOthers();
      return open().tryLock() != null && isLockedByThisProcess(open());
    } catch (NoSuchFileException | OverlappingFileLockException e) {
      return false;
    }
  }

  private void refuseFileOfOthers() throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile() || attributes.size() > 0) {
      throw new OutputException(
          "`" + directory.resolve(NAME) + "` was not written by frontwright", "move it away");
    }
  }

  private FileChannel open() throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    channels.add(channel);
    return channel;
  }

  /**
   * Whether what lies at the path now is the file that was locked. A run that ends takes its file
   * away, so that one can get the lock of a file that has no name any more, while a third run makes
   * the next. Inode numbers do not tell them apart, for they are used again at once; but Java does,
   * by its refusal to lock the same file twice.
   */
  private static boolean isLockedByThisProcess(FileChannel atPath) throws IOException {
    try {
      atPath.tryLock();
      return false;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private void closeAll() throws IOException {
    for (FileChannel channel : channels) {
      channel.close();
    }
    channels.clear();
  }

  private OutputException busy() {
    return new OutputException(
        "another run is writing to `" + directory + "`", "run again when it has ended");
  }
}
