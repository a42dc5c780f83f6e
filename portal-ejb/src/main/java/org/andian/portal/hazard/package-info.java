/**
 * Decides what a hazard is, who may do what with it in which state, and which grade its checklist
 * gives it. What alarms propose is in {@code proposal}, orders with proof and review in {@code
 * order}, the colour of premises and fires in {@code risk}. It sends no messages of alarms.
 */
package org.andian.portal.hazard;
