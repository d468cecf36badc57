package frontwright.validators.report;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML 1.0 as the reports have it: indented, an element on each line. */
final class Xml {

  private final XMLStreamWriter xml;
  private int depth;

  private Xml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What a document says. */
  interface Content {
    void write(Xml xml) throws XMLStreamException;
  }

  /** Writes a document and the end of its last line. */
  static void write(Writer out, Content content) throws IOException {
    try {
      // The platform's own, whatever else is on the class path: the output is always the same.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      content.write(new Xml(xml));
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
  }

  /** Begins an element; names and values of attributes in turns. */
  void start(String element, String... attributes) throws XMLStreamException {
    indent();
    xml.writeStartElement(element);
    attributes(attributes);
    depth++;
  }

  /** Ends an element that holds others. */
  void end() throws XMLStreamException {
    depth--;
    indent();
    xml.writeEndElement();
  }

  /** An element that holds nothing. */
  void empty(String element, String... attributes) throws XMLStreamException {
    indent();
    xml.writeEmptyElement(element);
    attributes(attributes);
  }

  /** An element that holds a text, of lines if need be. */
  void text(String element, String text, String... attributes) throws XMLStreamException {
    indent();
    xml.writeStartElement(element);
    attributes(attributes);
    xml.writeCharacters(text.lines().map(Xml::legal).collect(Collectors.joining("\n")));
    xml.writeEndElement();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  private void indent() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** What XML 1.0 forbids, or a parser would turn into a blank, is written as an escape. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (isLegal(c)) {
        legal.appendCodePoint(c);
      } else {
        legal.append(String.format("\\u{%x}", c));
      }
    }
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.SURROGATE
        && c != 0xfffe
        && c != 0xffff;
  }
}
