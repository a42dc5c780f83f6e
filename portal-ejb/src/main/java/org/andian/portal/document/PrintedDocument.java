package org.andian.portal.document;

/**
 * The files of an edition.
 *
 * @param pages of the PDF
 */
record PrintedDocument(byte[] pdf, int pages, byte[] word) {}
