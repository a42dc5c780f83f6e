/** What each account finds in its own inbox; what is put there decides the room above. */
package org.andian.portal.telling.inbox;
