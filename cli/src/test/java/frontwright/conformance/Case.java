package frontwright.conformance;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Cell;
import frontwright.model.compatibility.Combination;
import frontwright.model.compatibility.CompatibilityTable;
import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Protocol;
import frontwright.model.compatibility.Row;

/** A combination, with its application at a mount and its server behind a transport. */
record Case(Combination combination, Mount mount, Transport transport) {

  /** For instance {@code nginx-http-gunicorn-myapp-unix}. */
  String name() {
    String ends =
        combination.front().word()
            + "-"
            + combination.protocol().word()
            + "-"
            + combination.server().word();
    String end = transport == Transport.NONE ? "" : "-" + transport.word();
    return ends + "-" + mount.word() + end;
  }

  /** How the table says that a row is met. */
  Cell cell(Row row) {
    return CompatibilityTable.cell(combination, row);
  }

  boolean meets(Row row) {
    return cell(row) instanceof Cell.Meets;
  }

  boolean refuses(Row row) {
    return cell(row) instanceof Cell.Refused;
  }

  boolean isNginx() {
    return combination.front() == Front.NGINX;
  }

  boolean isEmbedded() {
    return combination.server() == AppServer.MOD_WSGI;
  }

  boolean speaks(Protocol protocol) {
    return combination.protocol() == protocol;
  }
}
