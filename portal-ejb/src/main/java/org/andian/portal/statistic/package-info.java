/**
 * Turns a question into a table: the facts of a period by district, venue group, responsible
 * department or campaign group, each figure opened to the records it counts. How facts come about
 * is decided in {@code fact}.
 */
package org.andian.portal.statistic;
