package org.andian.reports.word;

import org.andian.reports.word.UnusableTemplate.Reason;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/** Markup of parts, read without document types and entities, and no deeper than Word writes it. */
final class Xml {

    private static final int DEEPEST = 120;

    private Xml() {}

    /**
     * @param name of the part, for the refusal
     * @throws UnusableTemplate BROKEN
     */
    static Document read(String name, byte[] part) throws UnusableTemplate {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new ByteArrayInputStream(part));
            requireShallow(name, document);
            return document;
        } catch (SAXException | IOException damaged) {
            throw new UnusableTemplate(Reason.BROKEN, name, damaged);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    /** Walked without a call within a call: what is too deep must not end the thread here. */
    private static void requireShallow(String name, Document document) throws UnusableTemplate {
        int depth = 0;
        Node at = document;
        while (at != null) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                depth++;
            } else {
                while (at != null && at.getNextSibling() == null) {
                    at = at.getParentNode();
                    depth--;
                }
                at = at == null ? null : at.getNextSibling();
            }
            if (depth > DEEPEST) {
                throw new UnusableTemplate(Reason.BROKEN, name);
            }
        }
    }

    static byte[] write(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.setXmlStandalone(true);
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    /** Elements directly below, a snapshot. */
    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Whether it is an element of that local name. */
    static boolean is(Node node, String name) {
        return node instanceof Element element && name.equals(element.getLocalName());
    }

    /** All elements of a local name that lie below, but not within another paragraph there. */
    static List<Element> own(Element paragraph, String name) {
        List<Element> found = new ArrayList<>();
        collect(paragraph, name, found);
        return found;
    }

    private static void collect(Element parent, String name, List<Element> found) {
        for (Element child : children(parent)) {
            if (is(child, name)) {
                found.add(child);
            } else if (!is(child, "p")) {
                collect(child, name, found);
            }
        }
    }

    static String text(List<Element> elements) {
        StringBuilder text = new StringBuilder();
        elements.forEach(one -> text.append(one.getTextContent()));
        return text.toString();
    }
}
