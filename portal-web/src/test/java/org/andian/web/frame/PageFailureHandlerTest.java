package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.FacesException;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import java.io.StringReader;

import javax.xml.parsers.DocumentBuilderFactory;

class PageFailureHandlerTest {

    @Test
    void aBrowserReadsTheAddressItIsLedTo() throws Exception {
        String address = "/error/500.xhtml?number=7&of=\"<a>\"";
        Element answer =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(
                                                PageFailureHandler.partialRedirect(address))))
                        .getDocumentElement();
        Element redirect = (Element) answer.getElementsByTagName("redirect").item(0);
        assertEquals("partial-response", answer.getTagName());
        assertEquals(address, redirect.getAttribute("url"));
    }

    @Test
    void aStateThatDoesNotFitItsPageIsAnotherPages() {
        FacesException restored = new FacesException("Unexpected error restoring state");
        restored.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement(
                            "com.sun.faces.application.view.FaceletPartialStateManagementStrategy",
                            "lambda$restoreView$1",
                            "FaceletPartialStateManagementStrategy.java",
                            413)
                });
        assertTrue(PageFailureHandler.isStateOfAnother(restored));
        assertFalse(PageFailureHandler.isStateOfAnother(new FacesException("a page is broken")));
    }
}
