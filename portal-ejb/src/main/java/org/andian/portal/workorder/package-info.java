/**
 * Decides what a work order is: who gives it out, who does what with it in which state, when it is
 * late. Kinds and reasons are in {@code matter}, what providers are qualified for in {@code
 * qualification}, trainings in {@code training}, what is given out by rule in {@code rule}. It
 * sends no messages.
 */
package org.andian.portal.workorder;
