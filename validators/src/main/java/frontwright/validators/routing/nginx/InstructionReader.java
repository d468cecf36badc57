package frontwright.validators.routing.nginx;

import frontwright.model.routing.Reason;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.routing.nginx.Instruction.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a block's rewriting. */
final class InstructionReader {

  private static final int REDIRECT = 302;

  private final VariableTable variables;
  private final Function<Block, Scope> scopes;
  private final Block block;

  /**
   * A reader.
   *
   * @param scopes makes the scope of an {@code if}
   */
  InstructionReader(VariableTable variables, Function<Block, Scope> scopes, Block block) {
    this.variables = variables;
    this.scopes = scopes;
    this.block = block;
  }

  List<Instruction> read() {
    List<Instruction> instructions = new ArrayList<>();
    for (NginxNode node : block.node().children()) {
      Instruction instruction =
          switch (node.name()) {
            case "rewrite" -> rewrite(node);
            case "return" -> returned(node);
            case "set" -> assign(node);
            case "break" -> new Instruction.Break();
            case "if" -> conditional(node);
            default -> null;
          };
      if (instruction != null) {
        instructions.add(instruction);
      }
    }
    return List.copyOf(instructions);
  }

  private Instruction rewrite(NginxNode node) {
    CompiledRegex expression = CompiledRegex.of(node.argument(0), false, variables);
    String replacement = node.argument(1);
    boolean addsArguments = !replacement.endsWith("?");
    String flag = node.argument(2);
    int status =
        switch (flag) {
          case "permanent" -> 301;
          case "redirect" -> REDIRECT;
          case "last", "break" -> isUrl(replacement) ? REDIRECT : 0;
          default -> isUrl(replacement) ? REDIRECT : 0;
        };
    String text = addsArguments ? replacement : replacement.substring(0, replacement.length() - 1);
    return new Instruction.Rewrite(
        expression,
        status == 0 ? Template.replacement(text, variables) : Template.of(text, variables),
        status,
        addsArguments,
        flag.equals("break"),
        !flag.isEmpty() || status != 0,
        new Reason(node.head(), "`" + node.argument(0) + "` matches, and the URI is rewritten"));
  }

  private static boolean isUrl(String text) {
    return text.startsWith("http://") || text.startsWith("https://") || text.startsWith("$scheme");
  }

  private Instruction returned(NginxNode node) {
    String first = node.argument(0);
    boolean isCode = !first.isEmpty() && first.chars().allMatch(c -> c >= '0' && c <= '9');
    Reason reason = new Reason(node.head(), "`return` ends it");
    if (!isCode || first.length() > 3) {
      return new Instruction.Return(REDIRECT, Template.of(first, variables), reason);
    }
    Template text = node.arguments().size() > 1 ? Template.of(node.argument(1), variables) : null;
    return new Instruction.Return(Integer.parseInt(first), text, reason);
  }

  private Instruction assign(NginxNode node) {
    String name = HostName.lowerCase(node.argument(0).replaceFirst("^\\$", ""));
    Template value = Template.of(node.argument(1), variables);
    return new Instruction.Assign(name.equals("args") ? -1 : variables.declare(name), value);
  }

  private Instruction conditional(NginxNode node) {
    Condition condition = condition(node);
    Block inside = block.nameless(node);
    return new Instruction.If(
        condition,
        new InstructionReader(variables, scopes, inside).read(),
        inside.kind() == Scope.Kind.SERVER ? null : scopes.apply(inside),
        new Reason(node.head(), "the condition holds"));
  }

  /** The words between the parentheses: ngx_http_rewrite_if_condition. */
  private Condition condition(NginxNode node) {
    List<String> words = new ArrayList<>();
    node.arguments().forEach(word -> words.add(word.value()));
    if (!words.isEmpty() && words.get(0).startsWith("(")) {
      strip(words, 0, 1, words.get(0).length());
    }
    int last = words.size() - 1;
    if (last >= 0 && words.get(last).endsWith(")")) {
      strip(words, last, 0, words.get(last).length() - 1);
    }
    String text = String.join(" ", words);
    if (words.size() == 1 && words.get(0).length() > 1 && words.get(0).startsWith("$")) {
      return new Condition.True(variables.slot(words.get(0).substring(1)));
    } else if (words.size() == 3 && words.get(0).startsWith("$")) {
      return compared(variables.slot(words.get(0).substring(1)), words.get(1), words.get(2), text);
    } else if (words.size() == 2 && words.get(0).matches("!?-[fdex]")) {
      String operator = words.get(0);
      return new Condition.Path(
          operator.charAt(operator.length() - 1),
          Template.of(words.get(1), variables),
          operator.startsWith("!"));
    }
    return new Condition.Unknown(text);
  }

  private static void strip(List<String> words, int index, int start, int end) {
    String rest = words.get(index).substring(start, end);
    if (rest.isEmpty()) {
      words.remove(index);
    } else {
      words.set(index, rest);
    }
  }

  private Condition compared(int slot, String operator, String value, String text) {
    return switch (operator) {
      case "=" -> new Condition.Same(slot, Template.of(value, variables), false);
      case "!=" -> new Condition.Same(slot, Template.of(value, variables), true);
      case "~" -> found(slot, value, false, false);
      case "~*" -> found(slot, value, true, false);
      case "!~" -> found(slot, value, false, true);
      case "!~*" -> found(slot, value, true, true);
      default -> new Condition.Unknown(text);
    };
  }

  private Condition found(int slot, String value, boolean isCaseless, boolean isNegated) {
    return new Condition.Found(slot, CompiledRegex.of(value, isCaseless, variables), isNegated);
  }
}
