/** What the command line on the same machine may ask; decides who counts as such, nothing else. */
package org.andian.web.local;
