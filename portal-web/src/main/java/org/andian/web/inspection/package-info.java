/**
 * Shows inspections: what is planned and whose it is, what was answered and found, plans with their
 * draws, checklists, patrols and publicity, as pages, files and REST. It decides nothing.
 */
package org.andian.web.inspection;
