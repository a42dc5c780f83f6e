/**
 * What campaigns have filed: by which rules, who owes it whom by when, its draft with figures that
 * fill themselves, handing in, sending back, receiving, locking; reminders, urging, how complete
 * and how punctual it all is. Does not score and does not publish.
 */
package org.andian.portal.filing;
