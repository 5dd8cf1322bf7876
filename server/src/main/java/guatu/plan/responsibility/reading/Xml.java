package guatu.plan.responsibility.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the XML of an office file event by event; a document type or an entity of its own is refused.
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final String file;

    Xml(InputStream in, String file) {
        this.file = file;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    /// Moves on; false at the end.
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            var event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unreadable(FindingCode.ENTITIES, file);
            }
            return true;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private Unreadable broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause instanceof XMLStreamException x ? x.getNestedException() : cause.getCause()) {
            if (cause instanceof Unreadable known) {
                return known;
            }
            if (cause instanceof EOFException || cause instanceof ZipException) {
                return new Unreadable(FindingCode.TRUNCATED, file);
            }
            if (cause instanceof IOException) {
                return new Unreadable(FindingCode.DAMAGED, file);
            }
        }
        var message = String.valueOf(e.getMessage());
        return new Unreadable(message.contains("entit") || message.contains("JAXP000") ? FindingCode.ENTITIES : FindingCode.DAMAGED, file);
    }

    boolean opens(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean closes(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    boolean opens() {
        return reader.isStartElement();
    }

    boolean closes() {
        return reader.isEndElement();
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /// An attribute by its local name, whatever its namespace.
    @Nullable String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value == null ? otherwise : value;
    }

    /// Passes over the element that has just been opened.
    void skip() {
        for (var depth = 1; depth > 0 && next(); ) {
            depth += reader.isStartElement() ? 1 : reader.isEndElement() ? -1 : 0;
        }
    }
}
