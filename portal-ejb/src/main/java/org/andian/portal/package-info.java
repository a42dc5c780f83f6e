/**
 * The business, one room a package; this top one only starts it and says whether its schema stands.
 */
package org.andian.portal;
