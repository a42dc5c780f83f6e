/** Keeps with each message what came of it, and gives up what was told long ago. */
package org.andian.portal.telling.keeping;
