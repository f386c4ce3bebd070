package dev.drydock.core.text;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The one place where XML is read: no document type, no entities but the five of XML itself, nothing fetched.
/// A document type comes to the caller as an event, so that it can refuse; how deep it follows is the caller's
/// own bound. Any thread.
public final class PlainXml {
    private PlainXml() {}

    /// @throws XMLStreamException when not even the beginning is XML
    public static XMLStreamReader reader(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory.createXMLStreamReader(new StringReader(text));
    }
}
