Grailbird.data.tweets_2014_05 = 
 [
 {
  "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
  "entities" : {
   "user_mentions" : [
    {
     "name" : "Liv Oosterling",
     "screen_name" : "liv_oosterling",
     "indices" : [
      0,
      15
     ],
     "id_str" : "80217",
     "id" : 80217
    }
   ],
   "media" : [],
   "hashtags" : [],
   "urls" : []
  },
  "geo" : {},
  "id_str" : "462237992350646273",
  "text" : "@liv_oosterling Yes, six chairs left!",
  "id" : 462237992350646273,
  "created_at" : "2014-05-02 14:31:40 +0000",
  "user" : {
   "name" : "Bokkafeen Bookshop",
   "screen_name" : "bokkafeen",
   "protected" : false,
   "id_str" : "90196502",
   "id" : 90196502,
   "profile_image_url_https" : "https://pbs.twimg.com/profile_images/1/a.png",
   "verified" : false
  },
  "in_reply_to_status_id_str" : "462235078567657473",
  "in_reply_to_status_id" : 462235078567657473,
  "in_reply_to_user_id" : 80217,
  "in_reply_to_screen_name" : "liv_oosterling",
  "in_reply_to_user_id_str" : "80217"
 },
 {
  "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
  "entities" : {
   "user_mentions" : [],
   "media" : [],
   "hashtags" : [],
   "urls" : []
  },
  "geo" : {},
  "id_str" : "462230572626870273",
  "text" : "Signing evening with Nora Quist: are you coming?",
  "id" : 462230572626870273,
  "created_at" : "2014-05-02 14:02:11 +0000",
  "user" : {
   "name" : "Bokkafeen Bookshop",
   "screen_name" : "bokkafeen",
   "protected" : false,
   "id_str" : "90196502",
   "id" : 90196502,
   "profile_image_url_https" : "https://pbs.twimg.com/profile_images/1/a.png",
   "verified" : false
  }
 },
 {
  "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
  "entities" : {
   "user_mentions" : [
    {
     "name" : "Nora Quist",
     "screen_name" : "noraquist",
     "indices" : [
      3,
      13
     ],
     "id_str" : "70017",
     "id" : 70017
    }
   ],
   "media" : [],
   "hashtags" : [],
   "urls" : []
  },
  "geo" : {},
  "id_str" : "462501818266550273",
  "text" : "RT @noraquist: Tonight at @bokkafeen!",
  "id" : 462501818266550273,
  "created_at" : "2014-05-03 08:00:01 +0000",
  "user" : {
   "name" : "Bokkafeen Bookshop",
   "screen_name" : "bokkafeen",
   "protected" : false,
   "id_str" : "90196502",
   "id" : 90196502,
   "profile_image_url_https" : "https://pbs.twimg.com/profile_images/1/a.png",
   "verified" : false
  },
  "retweeted_status" : {
   "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
   "entities" : {
    "user_mentions" : [],
    "media" : [],
    "hashtags" : [],
    "urls" : []
   },
   "geo" : {},
   "id_str" : "462275321656246273",
   "text" : "Tonight at @bokkafeen!",
   "id" : 462275321656246273,
   "created_at" : "2014-05-02 17:00:00 +0000",
   "user" : {
    "name" : "Nora Quist",
    "screen_name" : "noraquist",
    "protected" : false,
    "id_str" : "70017",
    "id" : 70017
   }
  }
 }
]