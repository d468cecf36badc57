package frontwright.model.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of a JSON document at one of its places.
 *
 * @param kind what is done
 * @param place which of the document's members or items is meant, modulo their number
 * @param at where in a text it is changed, modulo its length
 * @param word a key, or a part of a text
 * @param value a whole value
 */
record Mutation(Kind kind, int place, int at, String word, JsonNode value) {

  enum Kind {
    /** Takes a member or an item away. */
    DROP,
    /** Puts the value in its place. */
    REPLACE,
    /** Writes the word into its text. */
    INSERT,
    /** Takes a character out of its text. */
    DELETE,
    /** Misspells its key. */
    RENAME,
    /** Adds a member called as the word, or an item, beside it. */
    ADD,
    /** Writes it a second time, under the word or as another item. */
    REPEAT,
    /** Writes it a second time, beside something else. */
    COPY
  }

  /** One member of an object or one item of an array. */
  private record Slot(JsonNode parent, String key, int index) {
    JsonNode value() {
      return parent instanceof ObjectNode object ? object.get(key) : parent.get(index);
    }

    void set(JsonNode value) {
      if (parent instanceof ObjectNode object) {
        object.set(key, value);
      } else {
        ((ArrayNode) parent).set(index, value);
      }
    }
  }

  /** Changes the document; does nothing when it is empty. */
  void apply(JsonNode document) {
    List<Slot> slots = new ArrayList<>();
    collect(document, slots);
    if (!slots.isEmpty()) {
      apply(slots.get(place % slots.size()), slots.get(at % slots.size()));
    }
  }

  private void apply(Slot slot, Slot other) {
    switch (kind) {
      case DROP -> drop(slot);
      case REPLACE -> slot.set(value);
      case INSERT -> slot.set(edited(slot.value(), 0, word));
      case DELETE -> slot.set(edited(slot.value(), 1, ""));
      case RENAME -> rename(slot);
      case ADD -> add(slot, word, value);
      case REPEAT -> add(slot, word, slot.value().deepCopy());
      case COPY -> add(other, slot.key, slot.value().deepCopy());
    }
  }

  private static void drop(Slot slot) {
    if (slot.parent instanceof ObjectNode object) {
      object.remove(slot.key);
    } else {
      ((ArrayNode) slot.parent).remove(slot.index);
    }
  }

  private void rename(Slot slot) {
    if (slot.parent instanceof ObjectNode object) {
      JsonNode moved = object.remove(slot.key);
      object.set(edited(slot.key, 1, word), moved);
    }
  }

  private static void add(Slot slot, String key, JsonNode added) {
    if (slot.parent instanceof ObjectNode object) {
      object.set(key, added);
    } else {
      ((ArrayNode) slot.parent).insert(slot.index, added);
    }
  }

  private JsonNode edited(JsonNode node, int deleted, String inserted) {
    return node.isTextual() ? new TextNode(edited(node.textValue(), deleted, inserted)) : node;
  }

  private String edited(String text, int deleted, String inserted) {
    int from = at % (text.length() + 1);
    int to = Math.min(text.length(), from + deleted);
    return text.substring(0, from) + inserted + text.substring(to);
  }

  private static void collect(JsonNode node, List<Slot> slots) {
    if (node instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(key -> slots.add(new Slot(object, key, 0)));
    } else {
      for (int i = 0; i < node.size(); i++) {
        slots.add(new Slot(node, "", i));
      }
    }
    node.forEach(child -> collect(child, slots));
  }
}
