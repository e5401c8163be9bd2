window.YTD.community_tweet.part0 = [
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "34"
      ],
      "favorite_count" : "0",
      "id_str" : "1588818399851446276",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1588818399851446276",
      "possibly_sensitive" : false,
      "created_at" : "Sat Nov 05 09:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "Vilken bok läser ni om varje höst?",
      "lang" : "sv"
    }
  }
]