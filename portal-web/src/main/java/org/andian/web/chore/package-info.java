/** Shows the system administrator how the scheduled work goes and lets it be run out of turn. */
package org.andian.web.chore;
