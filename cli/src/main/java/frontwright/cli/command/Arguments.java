package frontwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options and parameters of a command. Picocli's annotations would say the same, but reading
 * them takes longer than reading a command line ({@code docs/decisions/0012-start.md}).
 */
final class Arguments {

  private final List<ArgSpec> all = new ArrayList<>();
  private final List<Arguments> groups = new ArrayList<>();
  private final @Nullable String multiplicity;

  Arguments() {
    this(null);
  }

  /**
   * @param multiplicity of a group: how many of it may be given; null for what is no group
   */
  private Arguments(@Nullable String multiplicity) {
    this.multiplicity = multiplicity;
  }

  /** An option without a value. */
  Argument<Boolean> flag(String name, String description) {
    return option(OptionSpec.builder(name).type(boolean.class).description(description));
  }

  /**
   * An option with a value.
   *
   * @param names commas between them
   * @param label what stands for the value in the help
   */
  <T> Argument<T> option(String names, String label, Class<T> type, String description) {
    return option(builder(names, label, description).type(type));
  }

  /** An option whose value is read by a converter. */
  <T> Argument<T> option(
      String names, String label, Class<T> type, ITypeConverter<T> converter, String description) {
    return option(builder(names, label, description).type(type).converters(converter));
  }

  /** An option that may be repeated, or has several values with commas between them. */
  Argument<List<String>> list(String name, String label, String description) {
    return option(repeatable(name, label, description).splitRegex(","));
  }

  /** An option that may be repeated; a comma is a part of its value. */
  Argument<List<String>> repeated(String names, String label, String description) {
    return option(repeatable(names, label, description));
  }

  /** Any other option. */
  <T> Argument<T> option(OptionSpec.Builder option) {
    // Picocli requires the options of a group anyway; for each that does not say so it makes
    // another
    // one, and puts a sentence about it together for its trace.
    return add((multiplicity != null ? option.required(true) : option).build());
  }

  private static OptionSpec.Builder repeatable(String names, String label, String description) {
    return builder(names, label, description).type(List.class).auxiliaryTypes(String.class);
  }

  private static OptionSpec.Builder builder(String names, String label, String description) {
    return OptionSpec.builder(names.split(","))
        .paramLabel(label)
        .arity("1")
        .description(description);
  }

  /** The parameter at a place; 0 is the first. */
  <T> Argument<T> parameter(
      int index, String label, String arity, Class<T> type, String description) {
    return add(
        PositionalParamSpec.builder()
            .index(Integer.toString(index))
            .paramLabel(label)
            .arity(arity)
            .type(type)
            .description(description)
            .build());
  }

  /** All parameters from a place on. */
  Argument<List<String>> parameters(int first, String label, String arity, String description) {
    return add(
        PositionalParamSpec.builder()
            .index(first + "..*")
            .paramLabel(label)
            .arity(arity)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(description)
            .build());
  }

  private <T> Argument<T> add(ArgSpec spec) {
    all.add(spec);
    return new Argument<>(spec);
  }

  /**
   * A group of options, of which one at most may be given.
   *
   * @param multiplicity {@code 1} when one must be, {@code 0..1} otherwise
   */
  Arguments exclusive(String multiplicity) {
    Arguments group = new Arguments(multiplicity);
    groups.add(group);
    return group;
  }

  /** The command that has them. */
  CommandSpec command(String name, Callable<Integer> command, String... description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
    spec.usageMessage().description(description);
    all.forEach(spec::add);
    groups.forEach(group -> spec.addArgGroup(group.group()));
    return spec;
  }

  private ArgGroupSpec group() {
    ArgGroupSpec.Builder group = ArgGroupSpec.builder().multiplicity(multiplicity);
    all.forEach(group::addArg);
    return group.build();
  }
}
