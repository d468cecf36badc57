package frontwright.validators.routing.nginx;

import frontwright.model.routing.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a block's rewriting: ngx_http_rewrite_module.c, in the order of the file. */
sealed interface Instruction {

  /**
   * {@code rewrite}.
   *
   * @param redirect the status of a redirect, or 0
   * @param addsArguments whether the request's own arguments are kept
   * @param breaks whether the location stays
   * @param isLast whether the rest of the block is skipped
   */
  record Rewrite(
      CompiledRegex expression,
      Template replacement,
      int redirect,
      boolean addsArguments,
      boolean breaks,
      boolean isLast,
      Reason reason)
      implements Instruction {}

  /**
   * {@code return}.
   *
   * @param text null where there is none
   */
  record Return(int status, @Nullable Template text, Reason reason) implements Instruction {}

  /** {@code break}. */
  record Break() implements Instruction {}

  /**
   * {@code set}.
   *
   * @param slot the variable, or -1 for {@code $args}, which is the request's own
   */
  record Assign(int slot, Template value) implements Instruction {}

  /**
   * {@code if}.
   *
   * @param scope what holds from then on; null in a server, where nothing changes
   */
  record If(Condition condition, List<Instruction> inside, @Nullable Scope scope, Reason reason)
      implements Instruction {}

  /** What an {@code if} asks. */
  sealed interface Condition {

    /** Whether a variable is neither empty nor 0. */
    record True(int slot) implements Condition {}

    /** Whether a variable is the same as a text. */
    record Same(int slot, Template text, boolean isNegated) implements Condition {}

    /** Whether an expression is found in a variable. */
    record Found(int slot, CompiledRegex expression, boolean isNegated) implements Condition {}

    /**
     * What is at a path.
     *
     * @param kind {@code f}, {@code d}, {@code e} or {@code x}
     */
    record Path(char kind, Template path, boolean isNegated) implements Condition {}

    /** What is wrong, or not understood. */
    record Unknown(String text) implements Condition {}
  }
}
