/**
 * Decides which premises are inspected, or check themselves, by when and by whom, and who may do
 * what with such a task in which state. What is asked is in {@code checklist}, what was answered
 * and found in {@code visit}, plans and draws in {@code plan} and {@code draw}, walks in {@code
 * patrol}. How a finding goes on, the hazards decide.
 */
package org.andian.portal.inspection;
