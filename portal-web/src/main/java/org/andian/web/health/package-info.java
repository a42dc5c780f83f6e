/** Tells machines whether the portal can work and how much it does. */
package org.andian.web.health;
