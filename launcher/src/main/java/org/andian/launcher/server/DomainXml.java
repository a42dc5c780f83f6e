package org.andian.launcher.server;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/**
 * The server's configuration as a document: every change sets a state, so that editing twice equals
 * editing once.
 */
final class DomainXml {

    private final Document document;

    private DomainXml(Document document) {
        this.document = document;
    }

    /** Reads to the end and closes. */
    static DomainXml read(InputStream file) throws Exception {
        try (file) {
            return new DomainXml(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file));
        }
    }

    void write(Path file) throws Exception {
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(file.toFile()));
    }

    /** The configuration of the one server of this domain. */
    Element serverConfig() {
        return get("config", config -> config.getAttribute("name").equals("server-config"));
    }

    Element resources() {
        return get(
                "resources", resources -> resources.getParentNode().getNodeName().equals("domain"));
    }

    Element server() {
        return get("server", server -> server.getAttribute("name").equals("server"));
    }

    /**
     * @return the first that suits, anywhere in the document
     * @throws IllegalStateException when there is none: the server's own file has changed its shape
     */
    Element get(String tag, Predicate<Element> which) {
        return list(document.getDocumentElement(), tag).stream()
                .filter(which)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The server's domain.xml has no such " + tag));
    }

    /**
     * At any depth, in the order of the document; a copy, so that elements may be removed
     * meanwhile.
     */
    static List<Element> list(Element parent, String tag) {
        var nodes = parent.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** Removes what is there under the same key and adds it anew with these attributes. */
    Element replace(Element parent, String tag, String key, String value) {
        remove(parent, tag, element -> element.getAttribute(key).equals(value));
        Element created = child(parent, tag);
        created.setAttribute(key, value);
        return created;
    }

    /**
     * Adds an element at the end.
     *
     * @param attributes names and values in turn
     */
    Element child(Element parent, String tag, String... attributes) {
        Element created = document.createElement(tag);
        parent.appendChild(created);
        for (int i = 0; i < attributes.length; i += 2) {
            created.setAttribute(attributes[i], attributes[i + 1]);
        }
        return created;
    }

    /** The one below this element, added at the end if there is none. */
    Element only(Element parent, String tag) {
        return list(parent, tag).stream().findFirst().orElseGet(() -> child(parent, tag));
    }

    void remove(Element parent, String tag, Predicate<Element> which) {
        list(parent, tag).stream()
                .filter(which)
                .toList()
                .forEach(element -> element.getParentNode().removeChild(element));
    }
}
