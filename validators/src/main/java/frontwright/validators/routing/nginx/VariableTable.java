package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The variables that a configuration uses, each in a slot: ngx_http_get_variable_index. It is
 * filled while the configuration is read, and fixed before the first request.
 */
final class VariableTable {

  private final Map<String, Integer> slots = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Variable> defined = new HashMap<>();
  private final Set<String> declared = new HashSet<>();
  private final Map<Object, Object> shared = new HashMap<>();
  private Variable[] variables = {};

  /**
   * The one of equal values that was there first. What many sites have in common is kept once: it
   * takes less memory, and is near when the next request comes.
   */
  @SuppressWarnings("unchecked") // what is put in under a value is equal to it
  <T> T share(T value) {
    return (T) shared.computeIfAbsent(value, same -> same);
  }

  /** What was made for a key before, or is made now. */
  @SuppressWarnings("unchecked") // each kind of key has its own kind of value
  <T> T make(Object key, Supplier<T> maker) {
    Object made = shared.get(key);
    if (made == null) {
      made = maker.get();
      shared.put(key, made);
    }
    return (T) made;
  }

  /** The slot of a variable that is used. */
  int slot(String name) {
    return slots.computeIfAbsent(
        HostName.lowerCase(name),
        key -> {
          names.add(key);
          return names.size() - 1;
        });
  }

  /** The slot of a variable that {@code set} or a named capture sets; it is empty before. */
  int declare(String name) {
    declared.add(HostName.lowerCase(name));
    return slot(name);
  }

  /** Defines a variable, as {@code map} does; the last definition counts. */
  void define(String name, Variable variable) {
    defined.put(HostName.lowerCase(name), variable);
  }

  /** Finds out where each variable comes from (ngx_http_variables_init_vars). */
  void fix() {
    variables = names.stream().map(this::resolve).toArray(Variable[]::new);
    shared.clear();
  }

  private Variable resolve(String name) {
    Variable own = defined.get(name);
    if (own != null) {
      return own;
    }
    Variable builtIn = BuiltIns.find(name);
    if (builtIn != null) {
      return builtIn;
    }
    Value value = declared.contains(name) ? Values.EMPTY : Values.depends(name);
    return new Variable(exchange -> value, true);
  }

  Variable at(int slot) {
    return variables[slot];
  }

  String name(int slot) {
    return names.get(slot);
  }
}
