/**
 * Decides which days are worked: as the State Council's office has arranged a year, else by the law
 * and the weekends, provisionally. Reckons when a term in calendar or working days ends. Knows no
 * record that has a deadline: who keeps one observes {@code ArrangementChanged}.
 */
package org.andian.portal.calendar;
