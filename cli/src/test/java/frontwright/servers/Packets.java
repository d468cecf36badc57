package frontwright.servers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Value;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Messages as fronts send them, without a body, and what comes back. */
final class Packets {

  private static final int BEGIN = 1;
  private static final int PARAMS = 4;
  private static final int STDIN = 5;
  private static final int STDOUT = 6;
  private static final int MOST = 65_000;

  private Packets() {}

  /** The bytes of a message, of which everything is known. */
  static byte[] of(Message message) {
    return switch (message.protocol()) {
      case HTTP -> http(message).getBytes(ISO_8859_1);
      case SCGI -> scgi(message).getBytes(ISO_8859_1);
      case UWSGI -> uwsgi(message);
      case FASTCGI -> fastcgi(message);
      case EMBEDDED -> throw new IllegalArgumentException("nothing is sent");
    };
  }

  /** The answer to a message, without its frame. */
  static String text(Message message, byte[] answer) {
    return switch (message.protocol()) {
      case FASTCGI -> records(answer);
      default -> new String(answer, ISO_8859_1);
    };
  }

  private static String text(Field field) {
    return ((Value.Known) field.value()).text();
  }

  private static String http(Message message) {
    StringBuilder text = new StringBuilder();
    text.append(message.method()).append(' ').append(message.target()).append(" HTTP/1.0\r\n");
    message.headers().forEach(h -> text.append(h.name() + ": " + text(h) + "\r\n"));
    return text.append("Connection: close\r\n\r\n").toString();
  }

  private static String scgi(Message message) {
    StringBuilder block = new StringBuilder();
    message.parameters().forEach(p -> block.append(p.name() + "\0" + text(p) + "\0"));
    return block.length() + ":" + block + ",";
  }

  private static byte[] uwsgi(Message message) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (Field field : message.parameters()) {
      for (String part : List.of(field.name(), text(field))) {
        block.write(part.length());
        block.write(part.length() >> 8);
        block.writeBytes(part.getBytes(ISO_8859_1));
      }
    }
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    packet.writeBytes(new byte[] {0, (byte) block.size(), (byte) (block.size() >> 8), 0});
    packet.writeBytes(block.toByteArray());
    return packet.toByteArray();
  }

  private static byte[] fastcgi(Message message) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (Field field : message.parameters()) {
      length(block, field.name().length());
      length(block, text(field).length());
      block.writeBytes((field.name() + text(field)).getBytes(ISO_8859_1));
    }
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    record(packet, BEGIN, new byte[] {0, 1, 0, 0, 0, 0, 0, 0});
    record(packet, PARAMS, block.toByteArray());
    record(packet, PARAMS, new byte[0]);
    record(packet, STDIN, new byte[0]);
    return packet.toByteArray();
  }

  private static void length(ByteArrayOutputStream out, int length) {
    if (length > 127) {
      out.writeBytes(new byte[] {(byte) 0x80, 0, (byte) (length >> 8)});
    }
    out.write(length);
  }

  private static void record(ByteArrayOutputStream out, int type, byte[] content) {
    if (content.length > MOST) {
      throw new IllegalArgumentException("too long for one record");
    }
    byte high = (byte) (content.length >> 8);
    out.writeBytes(new byte[] {1, (byte) type, 0, 1, high, (byte) content.length, 0, 0});
    out.writeBytes(content);
  }

  private static String records(byte[] answer) {
    List<String> texts = new ArrayList<>();
    int at = 0;
    while (at + 8 <= answer.length) {
      int length = (answer[at + 4] & 255) << 8 | (answer[at + 5] & 255);
      if (answer[at + 1] == STDOUT) {
        byte[] content = Arrays.copyOfRange(answer, at + 8, at + 8 + length);
        texts.add(new String(content, ISO_8859_1));
      }
      at += 8 + length + (answer[at + 6] & 255);
    }
    return String.join("", texts);
  }
}
