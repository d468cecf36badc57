package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of variables that are known for a request. A request uses few of the variables that a
 * large configuration has, so they are looked for one by one.
 */
final class KnownValues {

  private static final int FEW = 8;

  private int[] slots = new int[FEW];
  private Value[] values = new Value[FEW];
  private int count;

  @Nullable Value get(int slot) {
    for (int i = 0; i < count; i++) {
      if (slots[i] == slot) {
        return values[i];
      }
    }
    return null;
  }

  void put(int slot, Value value) {
    for (int i = 0; i < count; i++) {
      if (slots[i] == slot) {
        values[i] = value;
        return;
      }
    }
    if (count == slots.length) {
      slots = Arrays.copyOf(slots, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    slots[count] = slot;
    values[count] = value;
    count++;
  }
}
