package frontwright.trials;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a front may speak to an echo, of which the first byte tells. */
enum Protocol {
  HTTP {
    @Override
    Received read(InputStream in) throws IOException {
      String request = line(in);
      List<Map.Entry<String, String>> headers = new ArrayList<>();
      boolean isChunked = false;
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        String[] parts = line.split(":", 2);
        headers.add(Map.entry(parts[0], parts.length == 2 ? parts[1].strip() : ""));
        isChunked |= line.equalsIgnoreCase("transfer-encoding: chunked");
      }
      Received received = new Received(request, headers);
      if (isChunked) {
        chunks(in);
      } else {
        Received.read(in, received.contentLength());
      }
      return received;
    }

    private void chunks(InputStream in) throws IOException {
      int size;
      do {
        size = Integer.parseInt(line(in).replaceFirst(";.*", "").strip(), 16);
        Received.read(in, size);
        line(in);
      } while (size > 0);
    }

    @Override
    void write(Received received, OutputStream out) throws IOException {
      String head = "HTTP/1.1 " + received.status() + "\r\nConnection: close\r\n";
      out.write((head + received.answer()).getBytes(ISO_8859_1));
    }
  },

  /** A length in four bytes around names and values with lengths in two (uwsgi's documentation). */
  UWSGI {
    @Override
    Received read(InputStream in) throws IOException {
      in.read();
      int length = little(in);
      in.read();
      InputStream block = block(in, length);
      List<Map.Entry<String, String>> variables = new ArrayList<>();
      while (block.available() > 0) {
        variables.add(
            Map.entry(Received.read(block, little(block)), Received.read(block, little(block))));
      }
      return body(Received.of(variables), in);
    }

    private int little(InputStream in) throws IOException {
      byte low = (byte) in.read();
      return big((byte) in.read(), low);
    }

    @Override
    void write(Received received, OutputStream out) throws IOException {
      String head = "HTTP/1.1 " + received.status() + "\r\n";
      out.write((head + received.answer()).getBytes(ISO_8859_1));
    }
  },

  /** Names and values that end in NUL, in a netstring. */
  SCGI {
    @Override
    Received read(InputStream in) throws IOException {
      int length = 0;
      for (int b = in.read(); b != ':'; b = in.read()) {
        length = length * 10 + b - '0';
      }
      String[] words = Received.read(in, length).split("\0", -1);
      Received.read(in, 1);
      List<Map.Entry<String, String>> variables = new ArrayList<>();
      for (int i = 0; i + 1 < words.length; i += 2) {
        variables.add(Map.entry(words[i], words[i + 1]));
      }
      return body(Received.of(variables), in);
    }
  },

  /** Records with a head of eight bytes (the FastCGI specification, version 1.0). */
  FASTCGI {
    private static final int PARAMS = 4;
    private static final int STDIN = 5;

    @Override
    Received read(InputStream in) throws IOException {
      ByteArrayOutputStream params = new ByteArrayOutputStream();
      while (true) {
        byte[] head = in.readNBytes(8);
        if (head.length < 8) {
          throw new EOFException();
        }
        byte[] content = in.readNBytes(big(head[4], head[5]));
        in.readNBytes(head[6] & 255);
        if (head[1] == PARAMS) {
          params.writeBytes(content);
        } else if (head[1] == STDIN && content.length == 0) {
          return Received.of(pairs(new ByteArrayInputStream(params.toByteArray())));
        }
      }
    }

    private static List<Map.Entry<String, String>> pairs(InputStream in) throws IOException {
      List<Map.Entry<String, String>> pairs = new ArrayList<>();
      while (in.available() > 0) {
        int name = length(in);
        int value = length(in);
        pairs.add(Map.entry(Received.read(in, name), Received.read(in, value)));
      }
      return pairs;
    }

    private static int length(InputStream in) throws IOException {
      int first = in.read();
      if (first < 128) {
        return first;
      }
      int high = big((byte) (first & 127), (byte) in.read());
      return (high << 16) | big((byte) in.read(), (byte) in.read());
    }

    @Override
    void write(Received received, OutputStream out) throws IOException {
      byte[] answer = cgi(received);
      for (int at = 0; at < answer.length; at += 65_535) {
        int length = Math.min(65_535, answer.length - at);
        out.write(new byte[] {1, 6, 0, 1, (byte) (length >> 8), (byte) length, 0, 0});
        out.write(answer, at, length);
      }
      out.write(new byte[] {1, 3, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }
  };

  /** Reads a request with its body. */
  abstract Received read(InputStream in) throws IOException;

  /** Writes the answer; as CGI does unless the protocol has its own way. */
  void write(Received received, OutputStream out) throws IOException {
    out.write(cgi(received));
  }

  /** The protocol of a first byte. */
  static Protocol of(int first) {
    if (first == 1) {
      return FASTCGI;
    }
    if (first >= '0' && first <= '9') {
      return SCGI;
    }
    return first >= 'A' && first <= 'Z' ? HTTP : UWSGI;
  }

  private static int big(byte high, byte low) {
    return ((high & 255) << 8) | (low & 255);
  }

  private static byte[] cgi(Received received) {
    return ("Status: " + received.status() + "\r\n" + received.answer()).getBytes(ISO_8859_1);
  }

  private static Received body(Received received, InputStream in) throws IOException {
    Received.read(in, received.contentLength());
    return received;
  }

  private static InputStream block(InputStream in, int length) throws IOException {
    return new ByteArrayInputStream(Received.read(in, length).getBytes(ISO_8859_1));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }
}
