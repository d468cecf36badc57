package frontwright.servers;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One request over HTTP/2 (RFC 9113), whose body may come without a length: no client at hand sends
 * one. Of the answer's headers only the status is understood.
 */
final class Http2 {

  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RESET = 3;
  private static final int SETTINGS = 4;
  private static final int GO_AWAY = 7;

  private static final int END_STREAM = 1;
  private static final int ACKNOWLEDGED = 1;
  private static final int END_HEADERS = 4;
  private static final int PADDED = 8;
  private static final int PRIORITY = 0x20;

  private static final int BLOCK = 16_000;

  /** The statuses that have an index of their own (RFC 7541, appendix A), from 8 on. */
  private static final List<Integer> INDEXED = List.of(200, 204, 206, 304, 400, 404, 500);

  private final OutputStream out;
  private final DataInputStream in;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status;

  Http2(Socket socket) throws IOException {
    this.out = socket.getOutputStream();
    this.in = new DataInputStream(socket.getInputStream());
  }

  /** Sends a request and reads the answer; the headers are names and values in turn. */
  Answer exchange(List<String> headers, byte[] content) throws IOException {
    out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    frame(SETTINGS, 0, 0, new byte[0]);
    int last = content.length == 0 ? END_STREAM : 0;
    frame(HEADERS, END_HEADERS | last, 1, block(headers));
    for (int at = 0; at < content.length; at += BLOCK) {
      int end = Math.min(content.length, at + BLOCK);
      int flag = end == content.length ? END_STREAM : 0;
      frame(DATA, flag, 1, Arrays.copyOfRange(content, at, end));
    }
    out.flush();
    boolean isOver = false;
    while (!isOver) {
      isOver = read();
    }
    return new Answer(status, List.of(), body.toString(StandardCharsets.ISO_8859_1), 0, 0);
  }

  private void frame(int type, int flags, int stream, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
    frame.putInt(payload.length << 8 | type).put((byte) flags).putInt(stream).put(payload);
    out.write(frame.array());
  }

  /** Literals that nobody has to remember (RFC 7541, 6.2.2). */
  private static byte[] block(List<String> headers) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (int i = 0; i < headers.size(); i++) {
      if (i % 2 == 0) {
        block.write(0);
      }
      byte[] text = headers.get(i).getBytes(StandardCharsets.UTF_8);
      block.write(text.length);
      block.writeBytes(text);
    }
    return block.toByteArray();
  }

  /** Reads a frame; true when the answer is over. */
  private boolean read() throws IOException {
    int head = in.readInt();
    int flags = in.readUnsignedByte();
    int stream = in.readInt();
    byte[] payload = in.readNBytes(head >>> 8);
    int type = head & 0xff;
    if (type == SETTINGS && (flags & ACKNOWLEDGED) == 0) {
      frame(SETTINGS, ACKNOWLEDGED, 0, new byte[0]);
      out.flush();
    } else if (type == HEADERS && status < 200) {
      status = status(unpadded(payload, flags));
    } else if (type == DATA) {
      body.writeBytes(unpadded(payload, flags));
    }
    if (status == 0 && (type == RESET || type == GO_AWAY)) {
      throw new IOException("no answer over HTTP/2");
    }
    boolean isEnd = (type == DATA || type == HEADERS) && (flags & END_STREAM) != 0;
    return stream == 1 && (isEnd || type == RESET);
  }

  private static byte[] unpadded(byte[] payload, int flags) {
    int start = 0;
    int end = payload.length;
    if ((flags & PADDED) != 0) {
      start = 1;
      end -= payload[0] & 0xff;
    }
    return Arrays.copyOfRange(payload, (flags & PRIORITY) == 0 ? start : start + 5, end);
  }

  /** The status comes first in a block of headers. */
  private static int status(byte[] block) throws IOException {
    int at = 0;
    while ((block[at] & 0xe0) == 0x20) {
      at++; // The size of a table that is not kept here.
    }
    int first = block[at] & 0xff;
    if (first >= 0x88 && first < 0x88 + INDEXED.size()) {
      return INDEXED.get(first - 0x88);
    }
    int length = block[at + 1] & 0x7f;
    byte[] text = Arrays.copyOfRange(block, at + 2, at + 2 + length);
    boolean isCoded = (block[at + 1] & 0x80) != 0;
    String digits = isCoded ? decoded(text) : new String(text, StandardCharsets.US_ASCII);
    return Integer.parseInt(digits);
  }

  /** Three digits in Huffman's code (RFC 7541, appendix B): 0 to 2 have five bits, the rest six. */
  private static String decoded(byte[] coded) throws IOException {
    StringBuilder bits = new StringBuilder();
    for (byte b : coded) {
      bits.append(Integer.toBinaryString((b & 0xff) | 0x100).substring(1));
    }
    StringBuilder digits = new StringBuilder();
    for (int at = 0; digits.length() < 3; ) {
      int five = Integer.parseInt(bits.substring(at, at + 5), 2);
      int six = five <= 2 ? 0 : Integer.parseInt(bits.substring(at, at + 6), 2);
      int digit = five <= 2 ? five : six - 0b011001 + 3;
      if (digit > 9) {
        throw new IOException("no status over HTTP/2");
      }
      digits.append(digit);
      at += five <= 2 ? 5 : 6;
    }
    return digits.toString();
  }
}
