/** The business, one room a package; this top one only starts it. */
package org.andian.portal;
