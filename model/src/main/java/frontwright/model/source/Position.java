package frontwright.model.source;

/** A line and a column, both counted from 1; columns count code points, as editors do. */
public record Position(int line, int column) {

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
