/**
 * The addresses by which people's own calendar programs read what falls due: who has which, until
 * when, and whose eyes such a program looks with. Each reads and does nothing else.
 */
package org.andian.portal.agenda.feed;
