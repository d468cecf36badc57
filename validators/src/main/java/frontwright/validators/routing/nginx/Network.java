package frontwright.validators.routing.nginx;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A network: ngx_ptocidr, ngx_cidr_match. */
final class Network {

  private static final int BYTE = 8;

  private final byte[] address;
  private final int bits;

  private Network(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  /** How many bits count. */
  int bits() {
    return bits;
  }

  /** Reads {@code 10.0.0.0/8}, {@code ::1} or {@code unix:}; null for what is neither. */
  static @Nullable Network parse(String text) {
    if (text.equals("unix:")) {
      return new Network(new byte[0], 0);
    }
    int slash = text.indexOf('/');
    byte[] address = Addresses.parse(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      return null;
    }
    String bits = slash < 0 ? "" : text.substring(slash + 1);
    if (!bits.isEmpty() && !bits.matches("\\d{1,3}")) {
      return null;
    }
    int count = bits.isEmpty() ? address.length * BYTE : Integer.parseInt(bits);
    return count > address.length * BYTE ? null : new Network(address, count);
  }

  /** Whether an address is in it; none for a peer on a unix socket. */
  boolean holds(byte[] peer) {
    if (peer.length != address.length) {
      return false;
    }
    int whole = bits / BYTE;
    for (int i = 0; i < whole; i++) {
      if (peer[i] != address[i]) {
        return false;
      }
    }
    int rest = bits % BYTE;
    return rest == 0 || (peer[whole] >> (BYTE - rest)) == (address[whole] >> (BYTE - rest));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Network network
        && bits == network.bits
        && Arrays.equals(address, network.address);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(address) + bits;
  }

  @Override
  public String toString() {
    return (address.length == 0 ? "unix:" : Addresses.text(address)) + "/" + bits;
  }
}
