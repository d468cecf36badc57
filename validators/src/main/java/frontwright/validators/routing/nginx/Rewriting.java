package frontwright.validators.routing.nginx;

import frontwright.model.routing.ServedFiles.Kind;
import frontwright.model.routing.Value;
import frontwright.validators.routing.nginx.Instruction.Condition;
import java.util.List;

/**
 * Carries a block's rewriting out: ngx_http_rewrite_handler and the codes of ngx_http_script.c,
 * their engine's state included.
 */
final class Rewriting {

  /** The script goes on in the next phase. */
  static final int DECLINED = 0;

  /** The response has been sent. */
  static final int SENT = -1;

  private final Exchange exchange;
  private boolean quotes = true;
  private boolean isArguments;
  private int status = DECLINED;

  private Rewriting(Exchange exchange) {
    this.exchange = exchange;
  }

  /** Runs; what comes of it is a status, {@link #DECLINED} or {@link #SENT}. */
  static int run(List<Instruction> instructions, Exchange exchange) {
    if (instructions.isEmpty()) {
      return DECLINED;
    }
    Rewriting rewriting = new Rewriting(exchange);
    rewriting.carryOut(instructions);
    return rewriting.status;
  }

  /** Whether the end of the script was reached. */
  private boolean carryOut(List<Instruction> instructions) {
    for (Instruction instruction : instructions) {
      if (!carryOut(instruction)) {
        return false;
      }
    }
    return true;
  }

  private boolean carryOut(Instruction instruction) {
    if (instruction instanceof Instruction.Rewrite rewrite) {
      return rewrite(rewrite);
    } else if (instruction instanceof Instruction.Return returned) {
      exchange.because(returned.reason());
      status = returned(returned);
      return false;
    } else if (instruction instanceof Instruction.Assign assign) {
      assign(assign);
      return true;
    } else if (instruction instanceof Instruction.If conditional) {
      return conditional(conditional);
    }
    if (exchange.isUriChanged) {
      exchange.isLocationValid = false;
      exchange.isUriChanged = false;
    }
    return false;
  }

  private boolean conditional(Instruction.If conditional) {
    if (!holds(conditional.condition())) {
      return true;
    }
    exchange.because(conditional.reason());
    Scope scope = conditional.scope();
    if (scope != null) {
      exchange.enter(scope);
    }
    return carryOut(conditional.inside());
  }

  private boolean holds(Condition condition) {
    if (condition instanceof Condition.True variable) {
      return Values.isTrue(Values.text(exchange.value(variable.slot())));
    } else if (condition instanceof Condition.Same same) {
      String left = Values.text(exchange.value(same.slot()));
      return left.equals(Values.text(value(same.text()))) != same.isNegated();
    } else if (condition instanceof Condition.Found found) {
      String subject = Values.text(exchange.value(found.slot()));
      boolean isFound = found.expression().matches(exchange, subject);
      if (!isFound) {
        exchange.captures = null;
      }
      return isFound != found.isNegated();
    } else if (condition instanceof Condition.Path path) {
      return isThere(path.kind(), Values.text(value(path.path()))) != path.isNegated();
    }
    throw new Undecidable("if (" + ((Condition.Unknown) condition).text() + ")");
  }

  private boolean isThere(char kind, String path) {
    Kind there = kind == 'f' ? exchange.setup.file(path) : exchange.setup.kind(path);
    if (there == Kind.UNKNOWN || (kind == 'x' && there == Kind.FILE)) {
      throw new Undecidable("-" + kind + " " + path);
    }
    return switch (kind) {
      case 'f' -> there == Kind.FILE;
      case 'd' -> there == Kind.DIRECTORY;
      default -> there != Kind.ABSENT;
    };
  }

  private void assign(Instruction.Assign assign) {
    Value value = value(assign.value());
    if (assign.slot() >= 0) {
      exchange.set(assign.slot(), value);
    } else {
      exchange.args = Values.text(value);
      exchange.isUnparsedUriValid = false;
    }
  }

  /** A value in a script; its captures may be escaped (ngx_http_script_complex_value_code). */
  private Value value(Template template) {
    if (template.isConstant()) {
      return template.value(exchange);
    }
    template.prepare(exchange);
    StringBuilder text = new StringBuilder();
    int length = 0;
    for (Template.Part part : template.parts()) {
      Value value = Template.value(part, exchange);
      if (!(value instanceof Value.Known known)) {
        return value;
      }
      String written = part instanceof Template.Capture ? escaped(known.text()) : known.text();
      length +=
          part instanceof Template.Capture && !quotes ? known.text().length() : written.length();
      text.append(written);
    }
    return Values.of(text.substring(0, Math.min(length, text.length())));
  }

  private String escaped(String capture) {
    return (isArguments || quotes) && (exchange.isUriQuoted || exchange.hasUriPlus)
        ? UriEscapes.arguments(capture)
        : capture;
  }

  private int returned(Instruction.Return returned) {
    Template text = returned.text();
    int code = returned.status();
    if (code >= 400 && (text == null || text.source().isEmpty())) {
      return code;
    }
    exchange.isBodyDiscarded = true;
    Value value = text == null ? Values.EMPTY : text.value(exchange);
    if (Redirects.isRedirect(code)) {
      exchange.location = value;
      return code;
    }
    int sent = exchange.errorStatus == 0 ? code : exchange.errorStatus;
    exchange.outcome = Errors.answer(exchange, sent);
    exchange.body = value;
    return SENT;
  }

  private boolean rewrite(Instruction.Rewrite rewrite) {
    if (!rewrite.expression().matches(exchange, exchange.uri)) {
      exchange.captures = null;
      return true;
    }
    exchange.because(rewrite.reason());
    exchange.isInternal = true;
    exchange.isUnparsedUriValid = false;
    if (rewrite.breaks()) {
      exchange.isLocationValid = false;
      exchange.isUriChanged = false;
    } else {
      exchange.isUriChanged = true;
    }
    quotes = rewrite.redirect() != 0;
    if (quotes) {
      status = rewrite.redirect();
      exchange.location = redirect(rewrite);
      quotes = false;
      return false;
    }
    replace(rewrite);
    return status == DECLINED && !rewrite.isLast();
  }

  private Value redirect(Instruction.Rewrite rewrite) {
    Value value = value(rewrite.replacement());
    if (!(value instanceof Value.Known known)) {
      return value;
    }
    String url = UriEscapes.unescapeRedirect(known.text());
    if (rewrite.addsArguments() && !exchange.args.isEmpty()) {
      boolean hasArguments = rewrite.replacement().source().indexOf('?') >= 0;
      url += (hasArguments ? "&" : "?") + exchange.args;
    }
    return Values.of(url);
  }

  private void replace(Instruction.Rewrite rewrite) {
    rewrite.replacement().prepare(exchange);
    StringBuilder text = new StringBuilder();
    int arguments = -1;
    for (Template.Part part : rewrite.replacement().parts()) {
      if (part instanceof Template.Question) {
        isArguments = true;
        arguments = text.length();
      } else {
        String value = Values.text(Template.value(part, exchange));
        text.append(part instanceof Template.Capture ? escaped(value) : value);
      }
    }
    if (arguments >= 0) {
      String added = rewrite.addsArguments() && !exchange.args.isEmpty() ? "&" + exchange.args : "";
      exchange.uri = text.substring(0, arguments);
      exchange.args = text.substring(arguments) + added;
    } else {
      exchange.uri = text.toString();
      exchange.args = rewrite.addsArguments() ? exchange.args : "";
    }
    if (exchange.uri.isEmpty()) {
      status = 500;
    }
  }
}
