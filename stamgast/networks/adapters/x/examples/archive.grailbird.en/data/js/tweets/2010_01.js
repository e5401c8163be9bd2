Grailbird.data.tweets_2010_01 = 
 [
 {
  "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
  "entities" : {
   "user_mentions" : [],
   "media" : [],
   "hashtags" : [],
   "urls" : []
  },
  "geo" : {},
  "id_str" : "7401000001",
  "text" : "Good morning! The kettle is on.",
  "id" : 7401000001,
  "created_at" : "2010-01-05 00:00:00 +0000",
  "user" : {
   "name" : "Bokkafeen Bookshop",
   "screen_name" : "bokkafeen",
   "protected" : false,
   "id_str" : "90196502",
   "id" : 90196502,
   "profile_image_url_https" : "https://pbs.twimg.com/profile_images/1/a.png",
   "verified" : false
  }
 }
]