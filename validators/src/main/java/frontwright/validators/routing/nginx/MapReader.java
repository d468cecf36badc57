package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;
import frontwright.validators.configuration.nginx.NginxNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code map}: ngx_http_map_module.c. */
final class MapReader {

  private MapReader() {}

  /** An expression with what it stands for. */
  private record Case(CompiledRegex expression, Template value) {}

  /** The finished table. */
  private record Table(
      Template subject,
      boolean haveHostNames,
      NameTable<Template> names,
      List<Case> cases,
      @Nullable Template standard) {

    Value value(Exchange exchange) {
      Value asked = subject.value(exchange);
      if (!(asked instanceof Value.Known known)) {
        return asked;
      }
      String text = known.text();
      if (haveHostNames && text.endsWith(".")) {
        text = text.substring(0, text.length() - 1);
      }
      Template found = find(text, exchange);
      return found == null ? Values.EMPTY : found.value(exchange);
    }

    private @Nullable Template find(String text, Exchange exchange) {
      Template found = names.find(HostName.lowerCase(text));
      if (found != null || text.isEmpty()) {
        return found == null ? standard : found;
      }
      for (Case each : cases) {
        if (each.expression().matches(exchange, text)) {
          return each.value();
        }
      }
      return standard;
    }
  }

  /** Defines the variable of a {@code map}. */
  static void read(NginxNode node, VariableTable variables, MissingFiles missing) {
    String name = node.argument(1).replaceFirst("^\\$", "");
    if (node.children().stream().anyMatch(missing::has)) {
      Value unknown = Values.depends(name);
      variables.define(name, new Variable(exchange -> unknown, true));
      return;
    }

    boolean haveHostNames = node.children().stream().anyMatch(entry -> is(entry, "hostnames"));
    boolean isVolatile = node.children().stream().anyMatch(entry -> is(entry, "volatile"));
    NameTable<Template> names = new NameTable<>();
    List<Case> cases = new ArrayList<>();
    Template standard = null;
    for (NginxNode entry : node.children()) {
      String first = entry.name();
      if (entry.arguments().size() != 1 || first.equals("include")) {
        continue;
      }
      Template value = Template.of(entry.argument(0), variables);
      if (first.equals("default")) {
        standard = value;
      } else if (first.startsWith("~")) {
        boolean isCaseless = first.startsWith("~*");
        String text = first.substring(isCaseless ? 2 : 1);
        cases.add(new Case(CompiledRegex.of(text, isCaseless, variables), value));
      } else {
        String plain = first.startsWith("\\") ? first.substring(1) : first;
        add(names, plain, value, haveHostNames);
      }
    }
    Table table =
        new Table(
            Template.of(node.argument(0), variables),
            haveHostNames,
            names,
            List.copyOf(cases),
            standard);
    variables.define(name, new Variable(table::value, !isVolatile));
  }

  private static void add(
      NameTable<Template> names, String name, Template value, boolean haveHostNames) {
    if (haveHostNames) {
      names.add(name, value);
    } else {
      names.addExact(name, value);
    }
  }

  private static boolean is(NginxNode entry, String parameter) {
    return entry.is(parameter) && entry.arguments().isEmpty();
  }
}
