/**
 * Pages and REST of official documents: their list, the text that is written, issuing, editions and
 * files, the offices' templates and the marks of their numbers.
 */
package org.andian.web.document;
