/**
 * Tells open pages that something changed; carries no data, each page asks again in its own scope.
 */
package org.andian.web.push;
