/**
 * Decides what an inspection asks: checklists by venue group and purpose, in editions of which one
 * is in force and the others stay as they were answered by. It also holds the reasons for which the
 * room refuses.
 */
package org.andian.portal.inspection.checklist;
