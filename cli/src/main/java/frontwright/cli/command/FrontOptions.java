package frontwright.cli.command;

import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Protocol;

/** What a command line may want otherwise than the description. */
final class FrontOptions {

  final Argument<Front> front;
  final Argument<Protocol> protocol;

  FrontOptions(Arguments given) {
    this.front =
        given.option(
            "--front",
            "FRONT",
            Front.class,
            "Try another front than the description's: nginx or httpd.");
    this.protocol =
        given.option(
            "--protocol",
            "PROTOCOL",
            Protocol.class,
            "Try another protocol for every application: http, fastcgi, scgi, uwsgi or embedded.");
  }
}
