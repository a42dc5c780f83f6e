/**
 * What falls due on which day, and whose turn it is: asks every room that answers by {@link
 * org.andian.portal.agenda.AgendaSource} and puts the answers in order. It knows none of the rooms
 * and keeps nothing of theirs; each answers within the caller's reach.
 */
package org.andian.portal.agenda;
