package dev.drydock.core.connect.imports.file;

import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.text.PlainXml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML as a tree. A `DOCTYPE` refuses the file: without one there are no entities but the five of XML itself.
public final class XmlText {
    private static final int CAP_DEPTH = 60;
    private static final int CAP_ELEMENTS = 100_000;

    private XmlText() {}

    /// @param text of the element itself, stripped
    public record Element(String name, Map<String, String> attributes, List<Element> children, String text) {
        public Stream<Element> children(String name) {
            return children.stream().filter(child -> child.name.equals(name));
        }

        /// Every element of this name at any depth.
        public Stream<Element> all(String name) {
            return Stream.concat(children(name), children.stream().flatMap(child -> child.all(name)));
        }

        /// The text of the first child of this name; `""` when there is none.
        public String childText(String name) {
            return children(name).map(Element::text).findFirst().orElse("");
        }

        public String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }
    }

    public static Element read(String text) throws NotImportable {
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new NotImportable(Kind.DOCUMENT_TYPE);
        }
        try {
            XMLStreamReader reader = PlainXml.reader(text);
            int[] elements = {0};
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    Element root = element(reader, 0, elements);
                    while (reader.hasNext()) {
                        reader.next();
                    }
                    return root;
                }
            }
        } catch (XMLStreamException notXml) {
            throw new NotImportable(Kind.MALFORMED);
        }
        throw new NotImportable(Kind.MALFORMED);
    }

    private static Element element(XMLStreamReader reader, int depth, int[] elements)
            throws XMLStreamException, NotImportable {
        if (depth > CAP_DEPTH || ++elements[0] > CAP_ELEMENTS) {
            throw new NotImportable(Kind.TOO_DEEP);
        }
        String name = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1, elements));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new NotImportable(Kind.DOCUMENT_TYPE);
                default -> {}
            }
        }
        return new Element(
                name,
                Map.copyOf(attributes),
                List.copyOf(children),
                text.toString().strip());
    }
}
