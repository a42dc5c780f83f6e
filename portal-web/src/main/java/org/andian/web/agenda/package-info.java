/**
 * Pages, REST and calendar files of what falls due: one's own tasks, the year, and the addresses by
 * which one's own calendar program reads it.
 *
 * <p>{@link org.andian.web.agenda.AgendaWords} says what a matter is called, how it stands and
 * which page opens it, for all of them.
 */
package org.andian.web.agenda;
